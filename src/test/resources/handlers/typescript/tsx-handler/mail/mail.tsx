import { SES } from '@aws-sdk/client-ses';
import { render } from '@react-email/render';
import { Welcome } from './welcome';

export const handler = async (event: { to: string; name: string }): Promise<void> => {
  const ses = new SES({});
  const Html = await render(<Welcome name={event.name} />);
  await ses.sendEmail({
    Source: 'shop@example.com',
    Destination: { ToAddresses: [event.to] },
    Message: { Subject: { Data: 'Welcome' }, Body: { Html: { Data: Html } } },
  });
};
