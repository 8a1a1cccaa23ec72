package app;

import javax.resource.cci.ConnectionFactory;

class CloudConnector {
}
