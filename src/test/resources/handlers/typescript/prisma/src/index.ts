import { PrismaClient } from '@prisma/client';
import type { AppSyncResolverEvent } from 'aws-lambda';

const prisma = new PrismaClient();

export const handler = async (event: AppSyncResolverEvent<{ id: string }>) => {
  return prisma.author.findUnique({ where: { id: event.arguments.id } });
};
