//! A new migration is a change of the binary that embeds it.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
