package app;

import org.springframework.jms.annotation.JmsListener;

class Ejb3MessageBean {
    @JmsListener(destination = "orders")
    void receive(String text) {}
}
