package app;

class CloudProcess {
    void a() {}
}
