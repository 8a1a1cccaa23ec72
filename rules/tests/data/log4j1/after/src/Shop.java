import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

class Shop {
    private static final Logger LOG = LogManager.getLogger(Shop.class);
}
