//! The address that remarks are mailed to.

use core::{fmt, str::FromStr};

use thiserror::Error;

/// A plain mail address. It holds no sign that means something in a link, so that it stands there as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailAddress(String);

/// Why words aren't such an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a mail address looks like name@example.org, without spaces or other signs than . _ + -")]
pub struct MailAddressError;

impl MailAddress {
    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for MailAddress {
    type Err = MailAddressError;

    fn from_str(text: &str) -> Result<Self, MailAddressError> {
        let (name, host) = text.split_once('@').ok_or(MailAddressError)?;
        let is_plain = |part: &str| {
            !part.is_empty()
                && part.chars().all(|sign| sign.is_ascii_alphanumeric() || "._+-".contains(sign))
        };
        if is_plain(name) && is_plain(host) {
            Ok(Self(text.to_owned()))
        } else {
            Err(MailAddressError)
        }
    }
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_addresses_are_taken_and_others_refused() {
        for good in ["an@example.org", "an.de-wit+venster_1@mail.example.org"] {
            assert_eq!(good.parse::<MailAddress>().unwrap().as_str(), good);
        }
        for bad in
            ["", "an", "@example.org", "an@", "an@b@c", "an@b?bcc=x", "an @b", "an%40@b", "é@b"]
        {
            assert_eq!(bad.parse::<MailAddress>(), Err(MailAddressError), "{bad}");
        }
    }
}
