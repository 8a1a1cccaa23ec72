package app;

class CloudNativeCode {
    void a() {}
}
