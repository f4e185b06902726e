/** What a proxy says of a server behind it that does not answer: Bad Gateway, Service Unavailable, Gateway Timeout. */
const ABSENT = [502, 503, 504];

/** Whether the server itself answered. */
export const isAnswer = (response: Response): boolean => !ABSENT.includes(response.status);
