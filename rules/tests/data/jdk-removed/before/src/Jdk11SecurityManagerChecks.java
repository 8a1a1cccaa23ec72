package app;

class Jdk11SecurityManagerChecks {
    void a(SecurityManager manager) {
        manager.checkSystemClipboardAccess();
    }
}
