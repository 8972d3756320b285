/** The tabs of the settings, as they stand in URLs. */
export const SETTINGS_TABS = ["branding", "staff", "keys", "origins", "issuers"] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];
