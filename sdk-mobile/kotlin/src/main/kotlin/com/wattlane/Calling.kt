package com.wattlane

import com.sun.jna.CallbackThreadInitializer
import com.sun.jna.Native
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.TimeoutCancellationException
import java.io.IOException
import kotlin.time.Duration
import kotlin.time.Duration.Companion.days
import kotlin.time.toJavaDuration
import kotlin.time.toKotlinDuration

internal fun nativeClient(address: String, provider: String?, accessToken: suspend () -> String): NativeClient {
    Library.load()
    return NativeClient(address, AppTokens(accessToken), "kotlin", provider)
}

/** The app's source of tokens as the library asks it. What is thrown here and is no exception it would never hear of, and wait. */
private class AppTokens(private val accessToken: suspend () -> String) : TokenSource {
    override suspend fun accessToken(): String =
        try {
            accessToken.invoke()
        } catch (e: TimeoutCancellationException) {
            // The app's own timeout: Kotlin's word for it is that of a cancellation, but nobody has cancelled.
            throw WattlaneException.Unavailable(e.toString(), null)
        } catch (e: CancellationException) {
            throw e
        } catch (e: WattlaneException.Unavailable) {
            throw WattlaneException.Unavailable(e.text, e.retryAfter?.toKotlinDuration()?.withinBounds())
        } catch (e: WattlaneException) {
            throw e
        } catch (e: IOException) {
            throw WattlaneException.Unavailable(e.toString(), null)
        } catch (e: Throwable) {
            throw WattlaneException.Invalid(e.toString())
        }
}

private object Library {
    /** What comes first in this process does it. */
    fun load() = Unit

    init {
        // Nothing else compares the library with these bindings.
        uniffiEnsureInitialized()
        // The library's threads stay attached to the virtual machine: JNA would attach and detach them at every callback.
        val stay = CallbackThreadInitializer(true, false, "wattlane")
        listOf(uniffiRustFutureContinuationCallbackImpl, uniffiCallbackInterfaceTokenSource.accessToken)
            .forEach { Native.setCallbackThreadInitializer(it, stay) }
    }
}

/** Calls the library. An object that was closed says so by an exception that callers do not expect. */
internal inline fun <T> closing(call: () -> T): T =
    try {
        call()
    } catch (e: CancellationException) {
        throw e
    } catch (e: IllegalStateException) {
        throw WattlaneException.Invalid("this client is closed").apply { initCause(e) }
    }

internal suspend inline fun <T> calling(crossinline call: suspend () -> T): T = closing { call() }

private val WAIT_MAX = 365.days

/** As the library takes how long to wait: nothing below zero, and nothing without an end. */
internal fun Duration.withinBounds(): java.time.Duration = coerceIn(Duration.ZERO, WAIT_MAX).toJavaDuration()
