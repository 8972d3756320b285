// swift-tools-version: 5.9
import PackageDescription

let package = Package(
    name: "Start",
    platforms: [.macOS(.v12)],
    dependencies: [.package(path: "../../sdk-mobile/swift")],
    targets: [.executableTarget(name: "Start", dependencies: [.product(name: "Wattlane", package: "swift")])]
)
