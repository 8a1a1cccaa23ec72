package app;

import java.time.LocalDate;

class CloudLocalClock {
    LocalDate today = LocalDate.now();
}
