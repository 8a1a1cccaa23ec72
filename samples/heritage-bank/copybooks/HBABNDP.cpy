      ******************************************************************
      * HBABNDP  - COMMON ABEND EXIT (PROCEDURE DIVISION).             *
      * THE PROGRAM MUST HAVE WS-PGMNAME AND WS-ABEND-LINE.            *
      ******************************************************************
       9900-ABEND-EXIT.
           EXEC CICS HANDLE ABEND CANCEL END-EXEC
           STRING 'ABEND IN ' WS-PGMNAME ' TRN ' EIBTRNID
                  DELIMITED BY SIZE INTO WS-ABEND-LINE
           EXEC CICS WRITEQ TD
                QUEUE('HBLG')
                FROM(WS-ABEND-LINE)
                LENGTH(LENGTH OF WS-ABEND-LINE)
           END-EXEC
           EXEC CICS ABEND ABCODE('HB99') NODUMP END-EXEC.
