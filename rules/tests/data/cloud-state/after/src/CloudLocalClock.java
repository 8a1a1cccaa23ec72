package app;

import java.time.*;

class CloudLocalClock {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
}
