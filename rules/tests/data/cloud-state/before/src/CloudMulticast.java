package app;

import java.net.MulticastSocket;

class CloudMulticast {
    MulticastSocket a() throws Exception {
        return new MulticastSocket(4711);
    }
}
