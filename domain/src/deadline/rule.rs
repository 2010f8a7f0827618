//! The rules that have a deadline, by name. Lengths, sources and the rest are in the `table`.

use crate::coded::coded;

coded! {
    /// A rule that has a deadline.
    pub enum Rule {
        // Declaring.
        /// Declaring a claim.
        ClaimDeclaration = "claim_declaration",
        /// Declaring a theft.
        TheftDeclaration = "theft_declaration",
        /// Declaring the death of livestock.
        LivestockDeathDeclaration = "livestock_death_declaration",
        /// Declaring the damage of a natural disaster.
        DisasterDeclaration = "disaster_declaration",
        /// Declaring what aggravates the risk.
        RiskAggravation = "risk_aggravation",
        /// Going to court about a contract.
        Limitation = "limitation",
        /// The same for the beneficiary of a life or accident cover.
        LimitationBeneficiary = "limitation_beneficiary",
        // Settling.
        /// Paying a claim, as the contract says.
        ClaimSettlement = "claim_settlement",
        /// Paying a theft, as the contract says.
        TheftSettlement = "theft_settlement",
        /// Offering the third party of a motor accident an indemnity, or answering with reasons.
        ThirdPartyOffer = "third_party_offer",
        /// Ending the appraisal of a fire before the insured can set interest running.
        FireAppraisal = "fire_appraisal",
        /// Ending the appraisal of a fire before either side can go to court.
        FireAppraisalCourt = "fire_appraisal_court",
        /// Proposing to buy a vehicle that costs more to repair than it is worth.
        TotalLossProposal = "total_loss_proposal",
        /// Answering that proposal.
        TotalLossAnswer = "total_loss_answer",
        /// Paying a claim of an Alsace-Moselle risk before it bears interest.
        AlsaceMoselleInterest = "alsace_moselle_interest",
        /// Ending an Alsace-Moselle contract after a claim.
        AlsaceMoselleTermination = "alsace_moselle_termination",
        // Bodily injury.
        /// Offering who was hurt in a motor accident an indemnity.
        InjuryOffer = "injury_offer",
        /// Making the final offer once the injury is stable.
        InjuryFinalOffer = "injury_final_offer",
        /// Telling the insurer of a motor accident with injury.
        InjuryAccidentNotice = "injury_accident_notice",
        /// Answering the insurer's questions about an injury.
        InjuryInformationReply = "injury_information_reply",
        /// Saying what the answer lacks.
        InjuryMissingInformation = "injury_missing_information",
        /// Going back on a settlement.
        SettlementCancellation = "settlement_cancellation",
        /// Paying what was settled.
        SettlementPayment = "settlement_payment",
        // Natural disasters.
        /// Asking for the recognition of a natural disaster.
        DisasterRecognition = "disaster_recognition",
        /// Saying what is covered, and sending an expert if one is needed.
        DisasterPosition = "disaster_position",
        /// Proposing an indemnity or repairs.
        DisasterProposal = "disaster_proposal",
        /// Paying the indemnity agreed on.
        DisasterPayment = "disaster_payment",
        /// Sending the repairer agreed on.
        DisasterRepairer = "disaster_repairer",
        /// Paying a part in advance.
        DisasterProvision = "disaster_provision",
        // Premiums.
        /// Paying a premium before formal notice.
        PremiumPayment = "premium_payment",
        /// Paying after formal notice, before cover is suspended.
        PremiumSuspension = "premium_suspension",
        /// Paying after the suspension, before the insurer may end the contract.
        PremiumTermination = "premium_termination",
        /// Announcing a direct debit.
        DebitNotice = "debit_notice",
        /// Having a direct debit paid back without a reason.
        DebitRefund = "debit_refund",
        /// Contesting a direct debit that nobody authorised.
        DebitDispute = "debit_dispute",
        /// The end of a mandate that is not used.
        MandateLapse = "mandate_lapse",
        // Complaints.
        /// Acknowledging a complaint.
        ComplaintAcknowledgement = "complaint_acknowledgement",
        /// Answering a complaint.
        ComplaintAnswer = "complaint_answer",
        /// From when the mediator can be asked without an answer.
        MediatorOpening = "mediator_opening",
        /// Asking the mediator.
        MediatorReferral = "mediator_referral",
        /// The mediator's opinion.
        MediatorOutcome = "mediator_outcome",
        // Ending a contract.
        /// Ending a contract at its renewal.
        RenewalNotice = "renewal_notice",
        /// Reminding the policyholder of the last day to do so.
        RenewalReminder = "renewal_reminder",
        /// Opposing renewal after a late reminder.
        RenewalOpposition = "renewal_opposition",
        /// From when a contract can be ended at any time.
        AnytimeOpening = "anytime_opening",
        /// The end of a contract that was ended at any time.
        AnytimeEffect = "anytime_effect",
        /// Paying back the premium of the time after the end.
        EndRefund = "end_refund",
        /// Ending a contract because life has changed.
        LifeChangeRight = "life_change_right",
        /// The end of that contract.
        LifeChangeEffect = "life_change_effect",
        /// The end of a contract after the vehicle was sold and either side gave notice.
        VehicleSaleNotice = "vehicle_sale_notice",
        /// Its end without any notice.
        VehicleSaleEnd = "vehicle_sale_end",
        /// The end of a contract whose premium the insurer would not lower with the risk.
        RefusedReductionEffect = "refused_reduction_effect",
        /// The end of a contract that the insurer ends because the risk is greater.
        AggravationEffect = "aggravation_effect",
        /// Accepting the higher premium that the insurer proposes instead.
        AggravationAnswer = "aggravation_answer",
        /// Ending the other contracts after the insurer ended one because of a claim.
        OtherContractsTermination = "other_contracts_termination",
        /// Going back on a contract made at a distance or at the door.
        Renunciation = "renunciation",
        /// Paying back what was paid for it.
        RenunciationRefund = "renunciation_refund",
        // Papers and answers.
        /// Telling the register of insured vehicles.
        VehicleRegisterUpdate = "vehicle_register_update",
        /// How long the *mémo* alone lets a vehicle be taken as insured.
        MemoPresumption = "memo_presumption",
        /// Sending the statement of information.
        StatementOfInformation = "statement_of_information",
        /// Sending it to the new insurer.
        StatementForNewInsurer = "statement_for_new_insurer",
        /// Showing the landlord that the home is insured.
        TenantProof = "tenant_proof",
        /// Refusing a change that the insured asked for by registered letter.
        ChangeRequestAnswer = "change_request_answer",
        /// Issuing a motor or home certificate.
        CertificateIssue = "certificate_issue",
        /// Issuing another certificate.
        OtherCertificateIssue = "other_certificate_issue",
        /// Answering a message.
        MessageAnswer = "message_answer",
        // The space and the data in it.
        /// Verifying an e-mail address again.
        EmailVerification = "email_verification",
        /// Removing documents from the space.
        DocumentRemoval = "document_removal",
        /// Answering a request about personal data.
        PrivacyRequest = "privacy_request",
        /// Answering a request that was found to need more time.
        PrivacyRequestExtended = "privacy_request_extended",
        /// Telling the CNIL of a breach of personal data.
        BreachNotice = "breach_notice",
        /// Erasing the data of somebody who did not become a customer.
        ProspectErasure = "prospect_erasure",
        /// Deciding whether an alert of fraud is founded.
        FraudAlertQualification = "fraud_alert_qualification",
        /// Erasing an alert of fraud that was closed.
        FraudAlertErasure = "fraud_alert_erasure",
        /// Renewing a broker's registration.
        BrokerRegistration = "broker_registration",
    }
}
