import com.wattlane.MintAccessTokenSubject
import com.wattlane.Wattlane
import kotlinx.coroutines.flow.first

/** Runs on your server: it alone holds the API key, and the app asks it over HTTPS, signed in as you do it. Only in this example is it beside the app. */
object Backend {
    private val wattlane = Wattlane(System.getenv("WATTLANE_ADDRESS")) { System.getenv("WATTLANE_API_KEY") }

    /** An access token for whoever is signed in: here always the driver who came last. */
    suspend fun accessToken(): String {
        val driver = wattlane.drivers.listDrivers(pageSize = 1).first()
        return wattlane.auth.mintAccessToken(MintAccessTokenSubject.DriverId(driver.id)).accessToken
    }
}
