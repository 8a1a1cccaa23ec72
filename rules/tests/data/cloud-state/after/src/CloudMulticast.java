package app;

import java.net.InetAddress;

class CloudMulticast {
    InetAddress[] a() throws Exception {
        return InetAddress.getAllByName("shop-headless");
    }
}
