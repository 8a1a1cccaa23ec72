package app;

import java.util.Locale;

class CloudDefaultLocale {
    String a(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
