//! The learner's binary: it only starts the app.

fn main() {
    #[cfg(target_arch = "wasm32")]
    venster::browser::run();
}
