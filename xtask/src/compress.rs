//! Compression as the servers of static files do it ahead of time.

use std::io::Write;

use anyhow::{Context, Result};

/// Brotli at its highest quality, with the window that servers use.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    const BUFFER: usize = 4096;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut writer = brotli::CompressorWriter::new(Vec::new(), BUFFER, QUALITY, WINDOW);
    writer.write_all(bytes).context("Brotli could not compress.")?;
    Ok(writer.into_inner())
}

/// Gzip at its highest level, for servers and browsers without brotli.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes).and_then(|()| writer.finish()).context("Gzip could not compress.")
}
