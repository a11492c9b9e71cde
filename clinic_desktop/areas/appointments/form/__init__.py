"""The forms of bookings: reception works in them."""
