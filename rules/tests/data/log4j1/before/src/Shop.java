import org.apache.log4j.Logger;

class Shop {
    private static final Logger LOG = Logger.getLogger(Shop.class);
}
