export const metricNames = ['Sign-ups', 'Orders', 'Page views', 'Support tickets', 'Refunds', 'App installs', 'Newsletter sign-ups', 'Video plays', 'Searches', 'Checkouts', 'Downloads', 'Complaints', 'Deliveries', 'Log-ins', 'Bookings', 'Abandoned carts', 'Free trials', 'Coupon uses'] as const;

export const datasetNames = ['web_sessions', 'store_orders', 'app_events', 'support_cases', 'mailing_stats', 'warehouse_moves', 'payments_raw', 'ad_clicks', 'crm_contacts', 'loyalty_points'] as const;

export const dashboardTitles = ['Growth', 'Monday overview', 'Store health', 'Support load', 'Campaign tracker', 'Board figures', 'Mobile app', 'Checkout funnel', 'Logistics', 'Retention', 'Holiday season', 'Launch room'] as const;

export const segmentNames = ['Returning visitors', 'Big spenders', 'Tablet users', 'Weekend shoppers', 'Students', 'Trial users', 'Dormant accounts', 'Newsletter readers', 'Night owls', 'Premium members', 'First-time buyers', 'Coupon hunters'] as const;

/** Countries by their two-letter codes. */
export const countries = { ES: 'Spain', PL: 'Poland', BR: 'Brazil', JP: 'Japan', SE: 'Sweden', IE: 'Ireland', MX: 'Mexico', VN: 'Vietnam', CH: 'Switzerland', KE: 'Kenya' } as const;
