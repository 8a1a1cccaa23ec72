package app;

class Jdk11SecurityManagerChecks {
    void a(SecurityManager manager) {
        manager.checkPermission(new java.awt.AWTPermission("accessClipboard"));
    }
}
