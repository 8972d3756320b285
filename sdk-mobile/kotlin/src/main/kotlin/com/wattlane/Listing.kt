package com.wattlane

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/**
 * All that a list has, item after item; [pages] gives it page by page. Cold: each collector asks anew, and a page is only asked for when the one
 * before it has been collected.
 */
public class Listing<T> internal constructor(
    /** Page after page, to the last. */
    public val pages: Flow<List<T>>,
) : Flow<T> by items(pages)

private fun <T> items(pages: Flow<List<T>>): Flow<T> = flow { pages.collect { page -> page.forEach { emit(it) } } }

internal fun <P : AutoCloseable, T> listing(open: () -> P, next: suspend (P) -> List<T>?): Listing<T> =
    Listing(flow { closing(open).use { pages -> while (true) emit(next(pages) ?: break) } })
