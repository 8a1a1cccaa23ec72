package app;

import javax.management.MBeanServer;

class JbossManagement {
}
