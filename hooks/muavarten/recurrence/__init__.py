"""When recurring events take place: rules of RFC 5545, expanded within a window, in local time."""
