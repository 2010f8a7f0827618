//! The events that set delays going, by name: what a caller must know the day of.

use crate::coded::coded;

coded! {
    /// An event that sets a delay going.
    pub enum Trigger {
        /// The insured learnt of the claim.
        ClaimKnown = "claim_known",
        /// The insured learnt of what aggravates the risk.
        NewCircumstanceKnown = "new_circumstance_known",
        /// The order that recognises a natural disaster was published in the *Journal officiel*.
        OrderPublished = "order_published",
        /// The event that the action is about; for a claim, when it was known.
        EventGivingRise = "event_giving_rise",
        /// What the contract names: agreement, complete file, …
        ContractEvent = "contract_event",
        /// The third party asked for an indemnity.
        IndemnityRequested = "indemnity_requested",
        /// The insured handed over the statement of losses.
        LossStatementGiven = "loss_statement_given",
        /// The insurer had the expert's report.
        ExpertReportReceived = "expert_report_received",
        /// The owner received the insurer's proposal.
        ProposalReceived = "proposal_received",
        /// The claim was declared.
        ClaimDeclared = "claim_declared",
        /// Talks about the indemnity ended.
        IndemnityTalksEnded = "indemnity_talks_ended",
        /// The accident.
        Accident = "accident",
        /// The insurer learnt that the injury is stable.
        ConsolidationKnown = "consolidation_known",
        /// The insurer's questions were received.
        QuestionsReceived = "questions_received",
        /// An incomplete answer to them was received.
        IncompleteReplyReceived = "incomplete_reply_received",
        /// The settlement was signed.
        SettlementSigned = "settlement_signed",
        /// The time to go back on the settlement ended.
        CancellationEnded = "cancellation_ended",
        /// The disaster.
        Disaster = "disaster",
        /// The disaster was declared or its order published, whichever was later.
        DisasterDeclaredOrPublished = "disaster_declared_or_published",
        /// The statement of losses or the final report was received, whichever was later.
        LossStatementOrReport = "loss_statement_or_report",
        /// The insured accepted the proposal.
        ProposalAccepted = "proposal_accepted",
        /// The premium was due.
        PremiumDue = "premium_due",
        /// The formal notice was sent.
        FormalNoticeSent = "formal_notice_sent",
        /// The thirty days of formal notice ended: the last day of cover.
        NoticeEnded = "notice_ended",
        /// The account will be debited.
        DebitPlanned = "debit_planned",
        /// The account was debited.
        Debit = "debit",
        /// The complaint was sent, orally made ones when they were written.
        ComplaintSent = "complaint_sent",
        /// The mediator had all the papers.
        MediatorFileComplete = "mediator_file_complete",
        /// The contract renews: its *échéance*.
        Renewal = "renewal",
        /// The last day to end the contract at its renewal.
        RenewalNoticeEnd = "renewal_notice_end",
        /// The renewal notice was sent too late.
        RenewalNoticeSent = "renewal_notice_sent",
        /// The contract was first subscribed.
        FirstSubscription = "first_subscription",
        /// The insurer received the request to end the contract.
        TerminationReceived = "termination_received",
        /// The contract ended.
        ContractEnded = "contract_ended",
        /// What changed in the policyholder's life.
        LifeChange = "life_change",
        /// The notice that ends the contract was sent.
        TerminationSent = "termination_sent",
        /// The vehicle was sold.
        VehicleSold = "vehicle_sold",
        /// The insurer proposed a higher premium.
        HigherPremiumProposed = "higher_premium_proposed",
        /// The insurer's termination after a claim was notified.
        InsurerTerminationNotified = "insurer_termination_notified",
        /// The contract was concluded, or its terms received if that was later.
        ContractConcluded = "contract_concluded",
        /// The insurer received the renunciation.
        RenunciationReceived = "renunciation_received",
        /// Cover began, changed or ended.
        CoverChanged = "cover_changed",
        /// The *mémo* was issued.
        MemoIssued = "memo_issued",
        /// The statement of information was asked for.
        StatementRequested = "statement_requested",
        /// The landlord's formal notice was received.
        LandlordNoticeReceived = "landlord_notice_received",
        /// The registered letter that asks for a change arrived.
        ChangeRequestReceived = "change_request_received",
        /// The certificate was asked for.
        CertificateRequested = "certificate_requested",
        /// The message was sent.
        MessageSent = "message_sent",
        /// The e-mail address was last verified.
        EmailVerified = "email_verified",
        /// Users were told that documents will go.
        RemovalAnnounced = "removal_announced",
        /// The request about personal data was received.
        PrivacyRequestReceived = "privacy_request_received",
        /// The breach was discovered.
        BreachKnown = "breach_known",
        /// The prospect was last in touch.
        LastContact = "last_contact",
        /// The alert of fraud was raised.
        AlertRaised = "alert_raised",
        /// The file of the alert was closed.
        AlertClosed = "alert_closed",
        /// The broker was last registered.
        BrokerRegistered = "broker_registered",
    }
}
