//! The security policy of a static page: the app's own, which allows besides just this page's scripts and style sheet,
//! by the hash of what stands in them.

use anyhow::{Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The policy with the blocks of a page allowed.
///
/// # Errors
/// Where the app's policy doesn't say what scripts or style sheets it allows.
pub fn allowing(policy: &str, scripts: &[&str], styles: &str) -> Result<String> {
    let mut told = Vec::new();
    for part in policy.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let blocks = match part.split_whitespace().next() {
            Some("script-src") => scripts,
            Some("style-src") => &[styles][..],
            _ => &[],
        };
        let hashes: String = blocks.iter().map(|block| format!(" '{}'", hash(block))).collect();
        told.push([part, &hashes].concat());
    }
    let policy = told.join("; ");
    if policy.matches("'sha256-").count() != scripts.len() + 1 {
        bail!("The policy of index.html should name script-src and style-src once each.");
    }
    Ok(policy)
}

/// A block's hash as a policy names it.
fn hash(block: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(block.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn just_these_blocks_are_allowed() {
        let policy =
            allowing("default-src 'self'; script-src 'self'; style-src 'self'", &[""], "a");
        assert_eq!(
            policy.unwrap(),
            "default-src 'self'; script-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; \
             style-src 'self' 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='"
        );
    }

    #[test]
    fn a_policy_without_a_word_on_scripts_is_refused() {
        assert!(allowing("default-src 'self'; style-src 'self'", &[""], "").is_err());
    }
}
