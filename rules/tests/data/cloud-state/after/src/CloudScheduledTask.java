package app;

class CloudScheduledTask {
    void nightly() {}
}
