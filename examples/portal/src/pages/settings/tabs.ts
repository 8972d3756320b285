/** The tabs of the settings, as they stand in URLs. */
export const SETTINGS_TABS = ["branding", "staff", "keys", "origins", "issuers", "notes"] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];
