package app;

import javax.ejb.Asynchronous;

class Ejb3Asynchronous {
    @Asynchronous
    void send() {}
}
