//! What contracts insure, in the words of the trade: how a vehicle is used, what a home is, who drives.

use crate::coded::coded;

coded! {
    /// How a vehicle is used.
    pub enum VehicleUse {
        /// Private journeys only.
        Private = "private",
        /// Private journeys and the way to work.
        PrivateAndCommute = "private_and_commute",
        /// Private and professional journeys.
        Professional = "professional",
        /// Paid passenger transport: the mémo must say so (art. R211-14-0-1).
        PassengerTransport = "passenger_transport",
    }
}

coded! {
    /// What kind of home.
    pub enum HomeKind {
        /// A flat.
        Flat = "flat",
        /// A house.
        House = "house",
    }
}

coded! {
    /// By what right the insured is in the home: the attestation says it.
    pub enum Occupancy {
        /// Tenant: must be insured and show it each year when asked (loi 89-462 art. 7 g).
        Tenant = "tenant",
        /// Owner who lives there.
        Owner = "owner",
        /// Co-owner who lives there: must at least insure liability (loi 65-557 art. 9-1).
        CoOwner = "co_owner",
        /// Owner who lets it.
        Landlord = "landlord",
    }
}

coded! {
    /// What part a driver has in a contract.
    pub enum DriverRole {
        /// Drives most.
        Main = "main",
        /// Drives regularly.
        Secondary = "secondary",
        /// Drives now and then, named.
        Occasional = "occasional",
    }
}
