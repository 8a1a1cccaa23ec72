package app;

import java.rmi.registry.Registry;

class CloudRmi {
}
