package com.heritagebank.teller.jms;

import com.heritagebank.teller.model.Transfer;
import javax.jms.JMSException;
import javax.jms.Queue;
import javax.jms.QueueConnection;
import javax.jms.QueueConnectionFactory;
import javax.jms.QueueSender;
import javax.jms.QueueSession;
import javax.jms.Session;
import javax.jms.TextMessage;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.apache.log4j.Logger;

/** Tells the back office of each transfer. A missing broker must never stop the branch: it is logged, no more. */
public class TransferEventSender {

    private static final Logger LOG = Logger.getLogger(TransferEventSender.class);

    /** True when the event was sent. */
    public boolean send(Transfer transfer) {
        QueueConnection connection = null;
        try {
            InitialContext naming = new InitialContext();
            QueueConnectionFactory factory = (QueueConnectionFactory) naming.lookup("ConnectionFactory");
            Queue queue = (Queue) naming.lookup("queue/TransferEvents");
            connection = factory.createQueueConnection();
            QueueSession session = connection.createQueueSession(false, Session.AUTO_ACKNOWLEDGE);
            QueueSender sender = session.createSender(queue);
            TextMessage message = session.createTextMessage();
            message.setText(transfer.getId() + ";" + transfer.getFromAccount() + ";" + transfer.getToAccount() + ";"
                    + transfer.getAmount());
            sender.send(message);
            return true;
        } catch (NamingException e) {
            LOG.warn("transfer " + transfer.getId() + " not sent, no broker: " + e.getMessage());
        } catch (JMSException e) {
            LOG.warn("transfer " + transfer.getId() + " not sent", e);
        } finally {
            close(connection);
        }
        return false;
    }

    private static void close(QueueConnection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (JMSException e) {
                LOG.warn("close failed", e);
            }
        }
    }
}
