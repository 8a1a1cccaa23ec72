package app;

import java.util.Locale;

class Jdk19LocaleConstructor {
    Locale german = new Locale("de");
}
