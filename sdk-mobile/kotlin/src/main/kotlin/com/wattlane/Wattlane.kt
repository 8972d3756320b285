package com.wattlane

import kotlinx.coroutines.CancellationException
import java.io.IOException

/**
 * A server, and who calls it.
 *
 * ```
 * val wattlane = Wattlane("https://api.example.com") { session.accessToken() }
 * val cdr = wattlane.cdrs.getCdr(id)
 * ```
 *
 * It connects when it is first used. Make one and keep it: calls share a connection. It is safe to be used from any thread and works on threads
 * of its own, so it may be called on the main thread. Cancelling a coroutine ends what it waits for, on the server too.
 *
 * All it throws is [WattlaneException], and [CancellationException] where it was cancelled.
 *
 * @param address such as `https://api.example.com`
 * @param provider the provider's id: needed where the tokens are of the provider's own OpenID Connect issuer
 * @param accessToken hands out a token that is good now. It is asked when there is none, and again when one was refused, once for all calls that
 *   wait. Where it throws an [IOException] or [WattlaneException.Unavailable] it is asked again after a pause; whatever else it throws means that
 *   there is no token, and the call is refused with the reason that it tells. It is cancelled with the last call that waits for it.
 * @throws WattlaneException.Invalid for an address that is none
 */
public class Wattlane(
    address: String,
    provider: String? = null,
    accessToken: suspend () -> String,
) : Services(nativeClient(address, provider, accessToken)), AutoCloseable {
    /**
     * Says that the app came to the foreground: watches that wait between two tries try at once, and those that have gone stale connect anew.
     */
    public fun onForeground() {
        closing { native.onForeground() }
    }

    /**
     * Says that the network is another: what ran over the old one may be dead without a word, so every watch connects anew and goes on where it was.
     */
    public fun onNetworkChanged() {
        closing { native.onNetworkChanged() }
    }

    /**
     * Lets go of the connection, once what is under way has ended. A flow that is being collected goes on until its collector is cancelled. Every
     * call after it throws [WattlaneException.Invalid].
     *
     * Without it everything is freed when the client is collected, but never while [accessToken][Wattlane] refers to the client's owner.
     */
    override fun close() {
        closeServices()
        native.close()
    }
}
