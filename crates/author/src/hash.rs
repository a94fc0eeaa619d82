//! FNV-1a: a small hash that is the same on every machine and in every release, which the standard
//! library's is not. It tells content apart; it protects nothing.

/// 32 bits of FNV-1a.
#[must_use]
pub fn short(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// What the name of a written file says of its content, in ten digits of hexadecimal: enough to tell the versions of one
/// file apart. Pages name many of them, and digits like these can't be compressed.
#[must_use]
pub fn of_file(bytes: &[u8]) -> String {
    let mut digits = long(bytes);
    digits.truncate(10);
    digits
}

/// 64 bits of FNV-1a, as sixteen digits of hexadecimal.
#[must_use]
pub fn long(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_examples_hold() {
        assert_eq!(short(b""), 0x811c_9dc5);
        assert_eq!(short(b"foobar"), 0xbf9c_f968);
        assert_eq!(long(b"foobar"), "85944171f73967e8");
        assert_eq!(of_file(b"foobar"), "85944171f7");
    }
}
