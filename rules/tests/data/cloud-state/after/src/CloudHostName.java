package app;

class CloudHostName {
    String a(String configured) {
        return configured;
    }
}
