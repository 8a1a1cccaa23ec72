package app;

import jakarta.enterprise.concurrent.Asynchronous;

class Ejb3Asynchronous {
    @Asynchronous
    void send() {}
}
