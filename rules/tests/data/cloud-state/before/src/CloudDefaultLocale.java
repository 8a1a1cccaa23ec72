package app;

class CloudDefaultLocale {
    String a(String name) {
        return name.toLowerCase();
    }
}
