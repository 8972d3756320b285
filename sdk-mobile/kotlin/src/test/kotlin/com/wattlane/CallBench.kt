package com.wattlane

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking

/**
 * What a call takes from Kotlin, as `./dev bench mobile` asks: for each line it reads, so many calls, one after the other, and the microseconds of
 * one. The server, a key and a CDR's id are arguments.
 */
fun main(arguments: Array<String>) = runBlocking<Unit>(Dispatchers.Default) {
    val (address, key, id) = arguments
    Wattlane(address) { key }.use { wattlane ->
        for (line in generateSequence(::readLine)) {
            val calls = line.toInt()
            val begun = System.nanoTime()
            repeat(calls) { wattlane.cdrs.getCdr(id) }
            println((System.nanoTime() - begun) / 1000.0 / calls)
        }
    }
}
