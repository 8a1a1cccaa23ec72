package app;

import javax.rmi.PortableRemoteObject;

class Ejb2Narrow {
    Object home(Object found) {
        return PortableRemoteObject.narrow(found, Object.class);
    }
}
