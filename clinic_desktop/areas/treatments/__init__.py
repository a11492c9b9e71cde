"""Treatment plans of patients, the tasks they make, and the nurses' board."""
