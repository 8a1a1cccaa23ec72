package app;

import java.util.Locale;

class Jdk19LocaleConstructor {
    Locale german = Locale.forLanguageTag("de");
}
