//! Who acts in the demonstration: numbers that are nobody's, with birth dates in 2099.

/// Password of every key file of the demonstration.
pub const PASSWORD: &str = "Demo2099";
/// IIN of the demonstration's representative; valid, with a birth date in 2099, so that it is nobody's.
pub const REPRESENTATIVE_IIN: &str = "991231500016";
/// IIN of the second representative.
pub const SECOND_REPRESENTATIVE_IIN: &str = "991231600012";
/// IIN of the operator.
pub const OPERATOR_IIN: &str = "991231500707";
/// IIN of the second operator, for what one alone may not do.
pub const SECOND_OPERATOR_IIN: &str = "991231500086";
/// IIN of the clerk of the first office.
pub const CLERK_IIN: &str = "991231500026";
/// IIN of the clerk of the second office.
pub const SECOND_CLERK_IIN: &str = "991231500036";
/// IIN of the supervisor.
pub const SUPERVISOR_IIN: &str = "991231500046";
/// IIN of the person at the contact centre.
pub const CONTACT_CENTRE_IIN: &str = "991231500056";
/// IIN of the administrator.
pub const ADMINISTRATOR_IIN: &str = "991231500066";
/// IIN of the second administrator, for what one alone may not do.
pub const SECOND_ADMINISTRATOR_IIN: &str = "991231500096";
/// IIN of the auditor.
pub const AUDITOR_IIN: &str = "991231500076";
/// IIN on the expired and the revoked key.
pub const OTHER_IIN: &str = "991231600301";
