//! Takes out of a module what only a panic's message would say. Nobody hears it, since a panic is a trap; but the linker keeps the formatting of
//! every error of every library, for the table of functions names it.

use rustc_demangle::demangle;
use walrus::{FunctionBuilder, FunctionKind, Module};

/// Where panics begin: a trap at once, which also makes what would be told at each call needless.
const PANICS: [&str; 11] = [
    "core::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::handle_error",
    "alloc::raw_vec::capacity_overflow",
    "std::panicking::",
    "std::sys::backtrace::",
];
/// Whose `Debug` may be in a text that is shown, as that of texts is. No text of ours shows that of anything else; one that did would be a trap,
/// which npm/test/engine.test.mjs meets if it asks for that text.
const SHOWN: [&str; 3] = ["core::", "alloc::", "std::"];

/// Turns panics, and the `Debug` of all types of libraries, into traps.
pub fn silence(module: &mut Module) {
    let silent: Vec<_> =
        module.funcs.iter().filter(|one| one.name.as_deref().is_some_and(is_told_in_panics_only)).map(|one| one.id()).collect();
    for id in silent {
        let kind = module.types.get(module.funcs.get(id).ty());
        let (parameters, results) = (kind.params().to_vec(), kind.results().to_vec());
        let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &results);
        builder.func_body().unreachable();
        let arguments = parameters.iter().map(|kind| module.locals.add(*kind)).collect();
        module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(arguments));
    }
}

fn is_told_in_panics_only(name: &str) -> bool {
    let name = format!("{:#}", demangle(name));
    if PANICS.iter().any(|panics| name.starts_with(panics)) {
        return true;
    }
    let Some(kind) = name.strip_prefix('<').and_then(|rest| rest.strip_suffix(" as core::fmt::Debug>::fmt")) else { return false };
    let kind = kind.trim_start_matches(['&', '[']);
    let kind = kind.strip_prefix("alloc::boxed::Box<").unwrap_or(kind);
    kind.contains("::") && !SHOWN.iter().any(|library| kind.starts_with(library))
}

#[cfg(test)]
mod tests {
    use super::is_told_in_panics_only;

    #[test]
    fn errors_of_libraries_are_silent_and_texts_stay() {
        let silent = [
            "_RNvXs_NtCs8zWSPL3nU8f_4jiff5errorNtB4_5ErrorNtNtCsgXGp5Oqx2Ny_4core3fmt5Debug3fmt",
            "_RNvNtCsgXGp5Oqx2Ny_4core9panicking9panic_fmt",
        ];
        let shown = [
            // str, &String, and how jiff's error is shown.
            "_RNvXsh_NtCsgXGp5Oqx2Ny_4core3fmteNtB5_5Debug3fmt",
            "_RNvXs1g_NtCsgXGp5Oqx2Ny_4core3fmtRNtNtCs5cOc02OMXlo_5alloc6string6StringNtB6_5Debug3fmtCs8zWSPL3nU8f_4jiff",
            "_RNvXs_NtCs8zWSPL3nU8f_4jiff5errorNtB4_5ErrorNtNtCsgXGp5Oqx2Ny_4core3fmt7Display3fmt",
        ];
        assert_eq!(silent.map(is_told_in_panics_only), [true; 2]);
        assert_eq!(shown.map(is_told_in_panics_only), [false; 3]);
    }
}
