package com.heritagebank.teller.jms;

import javax.jms.JMSException;
import javax.jms.Message;
import javax.jms.MessageListener;
import javax.jms.Queue;
import javax.jms.QueueConnection;
import javax.jms.QueueConnectionFactory;
import javax.jms.QueueReceiver;
import javax.jms.QueueSession;
import javax.jms.Session;
import javax.jms.TextMessage;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.apache.log4j.Logger;

/** Writes what the back office answered to the audit log. */
public class TransferAuditListener implements MessageListener {

    private static final Logger LOG = Logger.getLogger(TransferAuditListener.class);

    private static final String QUEUE = "queue/TransferReplies";

    private QueueConnection connection;

    public void start() {
        try {
            InitialContext naming = new InitialContext();
            QueueConnectionFactory factory = (QueueConnectionFactory) naming.lookup("ConnectionFactory");
            Queue queue = (Queue) naming.lookup(QUEUE);
            connection = factory.createQueueConnection();
            QueueSession session = connection.createQueueSession(false, Session.AUTO_ACKNOWLEDGE);
            QueueReceiver receiver = session.createReceiver(queue);
            receiver.setMessageListener(this);
            connection.start();
        } catch (NamingException e) {
            LOG.warn("not listening to " + QUEUE + ", no broker: " + e.getMessage());
        } catch (JMSException e) {
            LOG.warn("not listening to " + QUEUE, e);
        }
    }

    public void onMessage(Message message) {
        try {
            LOG.info("reply: " + ((TextMessage) message).getText());
        } catch (JMSException e) {
            LOG.error("unreadable reply", e);
        }
    }

    public void stop() {
        if (connection != null) {
            try {
                connection.close();
            } catch (JMSException e) {
                LOG.warn("close failed", e);
            }
        }
    }
}
