package app;

class CloudNativeCode {
    void a() {
        System.loadLibrary("tax");
    }
}
